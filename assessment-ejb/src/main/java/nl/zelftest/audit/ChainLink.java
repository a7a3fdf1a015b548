package nl.zelftest.audit;

/**
 * One sealed event, as it is stored.
 *
 * @param sequence from 1, without gaps
 * @param previous hash of the link before
 * @param hash SHA-256 in lower case hexadecimal over the previous hash, the sequence and the event
 */
public record ChainLink(long sequence, String previous, String hash, SealedFields event) {

  public ChainHead head() {
    return new ChainHead(sequence, hash);
  }
}
