package nl.zelftest.bench;

import java.util.UUID;

/** Somebody with an account, an organisation and a test of their own. */
record Person(String email, UUID assessment) {}
