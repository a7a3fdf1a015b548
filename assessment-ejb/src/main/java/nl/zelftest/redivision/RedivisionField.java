package nl.zelftest.redivision;

/** What is typed about a change of municipalities, in the order of the page. */
public enum RedivisionField {
  EFFECTIVE_DATE,
  KIND,
  OLD,
  NEW,
  CODE,
  NAME,
  PROVINCE
}
