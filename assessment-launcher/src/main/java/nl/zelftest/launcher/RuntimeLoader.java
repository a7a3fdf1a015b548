package nl.zelftest.launcher;

import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * Payara's own kind of class loader, which knows which jars have a folder. The JDK's asks its jars
 * one after the other, hundreds here, and all of them for each of the many names that none has:
 * every class of the application is asked of the server first.
 *
 * <p>It lives in the loader of Payara's boot classes, apart from the rest of the launcher.
 */
public final class RuntimeLoader extends OpenURLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final List<Jar> all = new ArrayList<>();
  private final Map<String, Set<Jar>> folders = new HashMap<>();

  /**
   * Looks into each jar once.
   *
   * @param folder for what lies in the folder itself; asked after the jars
   */
  public RuntimeLoader(Path folder, List<Path> jars, ClassLoader parent) throws IOException {
    super(new URL[] {folder.toUri().toURL()}, parent);
    for (Path file : jars) {
      Jar jar = new Jar(file);
      all.add(jar);
      jar.zip.versionedStream().forEach(entry -> remember(entry.getName(), jar));
    }
  }

  private void remember(String name, Jar jar) {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    folders.computeIfAbsent(folder(path), key -> new LinkedHashSet<>()).add(jar);
  }

  private static String folder(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  private Set<Jar> jars(String name) {
    return folders.getOrDefault(folder(name), Set.of());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/').concat(".class");
    for (Jar jar : jars(path)) {
      JarEntry entry = jar.zip.getJarEntry(path);
      if (entry != null) {
        return define(name, jar, entry);
      }
    }
    return super.findClass(name);
  }

  private Class<?> define(String name, Jar jar, JarEntry entry) throws ClassNotFoundException {
    try (InputStream in = jar.zip.getInputStream(entry)) {
      byte[] code = in.readAllBytes();
      int end = name.lastIndexOf('.');
      if (end > 0 && getDefinedPackage(name.substring(0, end)) == null) {
        definePackage(name.substring(0, end), jar);
      }
      return defineClass(name, code, 0, code.length, jar.source);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private void definePackage(String name, Jar jar) throws IOException {
    try {
      if (jar.zip.getManifest() == null) {
        definePackage(name, null, null, null, null, null, null, null);
      } else {
        definePackage(name, jar.zip.getManifest(), jar.url);
      }
    } catch (IllegalArgumentException e) {
      // Another thread was first.
      if (getDefinedPackage(name) == null) {
        throw e;
      }
    }
  }

  @Override
  public URL findResource(String name) {
    for (Jar jar : jars(name)) {
      if (jar.zip.getJarEntry(name) != null) {
        return jar.urlOf(name);
      }
    }
    return super.findResource(name);
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    List<URL> found = new ArrayList<>();
    for (Jar jar : jars(name)) {
      if (jar.zip.getJarEntry(name) != null) {
        found.add(jar.urlOf(name));
      }
    }
    found.addAll(Collections.list(super.findResources(name)));
    return Collections.enumeration(found);
  }

  @Override
  public URL[] getURLs() {
    List<URL> urls = new ArrayList<>(List.of(super.getURLs()));
    all.forEach(jar -> urls.add(jar.url));
    return urls.toArray(URL[]::new);
  }

  @Override
  public void close() throws IOException {
    super.close();
    for (Jar jar : all) {
      jar.zip.close();
    }
  }

  /** Compared by identity: equality of URLs may ask the network. */
  private static final class Jar {
    final JarFile zip;
    final URL url;
    final CodeSource source;

    Jar(Path file) throws IOException {
      zip = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
      url = file.toUri().toURL();
      source = new CodeSource(url, (CodeSigner[]) null);
    }

    URL urlOf(String name) {
      try {
        return new URL("jar:" + url + "!/" + name);
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
