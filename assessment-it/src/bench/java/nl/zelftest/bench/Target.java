package nl.zelftest.bench;

/** What is saved to. */
enum Target {
  /** The portal: an answer, by the resource that its pages call. */
  PORTAL,
  /** A bare Faces Ajax postback that commits one row. */
  FACES_FLOOR,
  /** A bare REST call that commits one row. */
  REST_FLOOR
}
