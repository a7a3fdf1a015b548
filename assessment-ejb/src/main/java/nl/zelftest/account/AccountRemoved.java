package nl.zelftest.account;

import java.util.UUID;

/** Who it was is taken away from an account, in this transaction; nobody signs in with it again. */
public record AccountRemoved(UUID accountId) {}
