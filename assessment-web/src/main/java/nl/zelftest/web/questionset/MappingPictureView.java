package nl.zelftest.web.questionset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zelftest.questionset.DraftPage;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;

/**
 * Draws how questions go on: the earlier ones on the left, those of the draft on the right, a line
 * between them for each edge. The page's list says the same in words.
 */
@Named
@RequestScoped
public class MappingPictureView {

  private static final int ROW = 30;
  private static final int NODE_WIDTH = 72;
  private static final int NODE_HEIGHT = 24;
  private static final int RIGHT = 300;
  private static final int BASELINE = 16;

  /** A question as a box with its code. */
  public record Node(String code, String change, int x, int y) {
    public int width() {
      return NODE_WIDTH;
    }

    public int height() {
      return NODE_HEIGHT;
    }

    public int textX() {
      return x + NODE_WIDTH / 2;
    }

    public int textY() {
      return y + BASELINE;
    }
  }

  /** An edge between two boxes. */
  public record Line(int x1, int y1, int x2, int y2, boolean same) {}

  @Inject private DraftView draftView;

  private List<Node> nodes;
  private List<Line> lines;
  private int height;

  private void draw() {
    if (nodes != null) {
      return;
    }
    DraftPage page = draftView.getPage();
    nodes = new ArrayList<>();
    lines = new ArrayList<>();
    Map<String, Integer> left = new HashMap<>();
    Map<String, Integer> right = new HashMap<>();
    VersionMapping mapping = page.content().mapping();
    for (QuestionDocument earlier : page.earlierQuestions()) {
      boolean dropped = mapping.isDropped(earlier.code());
      int y = left.size() * ROW;
      left.put(earlier.code(), y);
      nodes.add(new Node(earlier.code(), dropped ? "DROPPED" : "", 0, y));
    }
    for (QuestionDocument question : page.questions()) {
      int y = right.size() * ROW;
      right.put(question.code(), y);
      nodes.add(new Node(question.code(), page.change(question.code()).name(), RIGHT, y));
    }
    for (Edge edge : page.content().edges()) {
      lines.add(
          new Line(
              NODE_WIDTH,
              left.get(edge.from()) + NODE_HEIGHT / 2,
              RIGHT,
              right.get(edge.to()) + NODE_HEIGHT / 2,
              edge.sameMeaning()));
    }
    height = Math.max(left.size(), right.size()) * ROW;
  }

  public List<Node> getNodes() {
    draw();
    return nodes;
  }

  public List<Line> getLines() {
    draw();
    return lines;
  }

  public int getHeight() {
    draw();
    return height;
  }

  public int getWidth() {
    return RIGHT + NODE_WIDTH;
  }
}
