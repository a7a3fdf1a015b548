package nl.zelftest.audit;

/**
 * How far a chain had come: the last link's number and hash. Kept outside the database, it shows
 * later that nothing up to there was changed or cut.
 *
 * @param sequence of the last link; 0 before the first
 * @param hash SHA-256 in lower case hexadecimal
 */
public record ChainHead(long sequence, String hash) {}
