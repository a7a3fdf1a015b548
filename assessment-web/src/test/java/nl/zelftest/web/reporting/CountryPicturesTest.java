package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.reporting.MapCell.Progress;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Participation;
import nl.zelftest.reporting.Share;
import nl.zelftest.reporting.SubjectFigures;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class CountryPicturesTest {

  private static final FigureWords WORDS = new FigureWords(Locale.forLanguageTag("nl"));
  private static final FigureGroup EAST = new FigureGroup(GroupKind.PROVINCE, "PV23", "Overijssel");
  private static final FigureGroup WEST =
      new FigureGroup(GroupKind.PROVINCE, "PV27", "Noord-Holland");
  private static final Figure SHOWN =
      new Figure(
          FigureGroup.NATION,
          41,
          41,
          Map.of(
              Verdict.MEETS, new Share(90, 100),
              Verdict.PARTLY, new Share(0, 10),
              Verdict.UNKNOWN, new Share(0, 10),
              Verdict.DOES_NOT_MEET, new Share(0, 10),
              Verdict.NOT_APPLICABLE, new Share(0, 10)),
          70,
          85,
          Instant.parse("2026-10-01T04:00:00Z"));
  private static final Figure EXACT =
      new Figure(
          FigureGroup.NATION,
          41,
          41,
          Map.of(
              Verdict.MEETS, new Share(34, 34),
              Verdict.PARTLY, new Share(33, 33),
              Verdict.UNKNOWN, new Share(12, 12),
              Verdict.DOES_NOT_MEET, new Share(20, 20),
              Verdict.NOT_APPLICABLE, new Share(0, 0)),
          70,
          70,
          Instant.parse("2026-10-01T04:00:00Z"));
  private static final List<StackedBar> BARS =
      List.of(
          new StackedBar("Wat de wet vraagt, \"alles\" bij elkaar", false, SHOWN),
          new StackedBar("Drenthe", false, Figure.hidden(EAST)));

  private final Picture picture =
      new BarPictures(WORDS).of("themas", "Titel", "Stand", BARS, List.of());

  @Test
  void whatIsHiddenOfConversationsIsSaidAndEmptyInTheFile() {
    NationalFigures none = new SampleFigures(2026).made();
    NationalFigures figures =
        new NationalFigures(
            none.roundId(),
            none.roundName(),
            none.reportingYear(),
            none.questionSetCode(),
            none.questionSetTitle(),
            none.edition(),
            none.madeAt(),
            none.nextAt(),
            none.threshold(),
            none.groups(),
            List.of(
                new Participation(FigureGroup.NATION, 342, 40, 30, 20, 10, 25),
                new Participation(EAST, 25, 9, 8, 7, null, null)),
            none.subjects());

    Picture table = new CountryPictures(WORDS, figures).participation();

    String hidden = "te weinig gemeenten om te tonen";
    assertThat(table.lines().get(0)).endsWith("20", "10", "25");
    assertThat(table.lines().get(1)).endsWith("7", hidden, hidden);
    assertThat(table.data().get(2)).endsWith("7", "", "");
  }

  @Test
  void fillsABarWithAllParts() {
    StackedBar bar = new StackedBar("Drenthe", false, EXACT);

    assertThat(bar.isInBands()).isFalse();
    assertThat(bar.segments())
        .extracting(StackedBar.Segment::verdict)
        .containsExactly(Verdict.MEETS, Verdict.PARTLY, Verdict.UNKNOWN, Verdict.DOES_NOT_MEET);
    assertThat(bar.segments().stream().mapToDouble(StackedBar.Segment::width).sum())
        .isCloseTo(100, Offset.offset(0.001));
    assertThat(bar.segments()).allMatch(part -> part.y() == 0 && part.height() == 100);
    assertThat(BARS.get(1).segments()).isEmpty();
  }

  /** A bar up to the middle of a band would look as if the share were known. */
  @Test
  void drawsABandFromTheLeastToTheMost() throws Exception {
    List<StackedBar.Segment> segments = BARS.get(0).segments();

    assertThat(segments).hasSize(5);
    assertThat(segments.get(0))
        .satisfies(
            meets -> {
              assertThat(meets.verdict()).isEqualTo(Verdict.MEETS);
              assertThat(meets.x()).isEqualTo(90);
              assertThat(meets.width()).isEqualTo(10);
            });
    for (int at = 1; at < segments.size(); at++) {
      StackedBar.Segment above = segments.get(at - 1);
      assertThat(segments.get(at).y()).isGreaterThan(above.y() + above.height());
      assertThat(segments.get(at).x()).isZero();
    }
    assertThat(picture.isInBands()).isTrue();
    assertThat(picture.svg())
        .contains("Het precieze aandeel tonen we hier niet.", "niet dat het er meer zijn.")
        .contains("Deel van de zelftesten", ">50\u00a0%<", ">Vaakst: Voldoet");
    NodeList texts = parsed(picture.svg()).getElementsByTagName("text");
    for (int at = 0; at < texts.getLength(); at++) {
      assertThat(texts.item(at).getTextContent()).as("fits its line").hasSizeLessThan(115);
    }
  }

  @Test
  void saysInTheTableWhatTheBarsShow() {
    assertThat(picture.lines().get(0))
        .contains(
            "41",
            "ten minste 90\u00a0%",
            "hoogstens 10\u00a0%",
            "70 tot 85\u00a0%",
            "1 oktober 2026");
    assertThat(picture.lines().get(1)).contains("te weinig gemeenten om te tonen", "–");
    assertThat(picture.lines()).allMatch(line -> line.size() == picture.head().size());
  }

  @Test
  void writesLinesThatProgramsRead() {
    String csv = new String(CsvFile.of(picture.data()), StandardCharsets.UTF_8);

    assertThat(csv.split("\r\n", -1)).hasSize(4).endsWith("");
    assertThat(csv)
        .contains("\"Wat de wet vraagt, \"\"alles\"\" bij elkaar\",41,41,90,100,0,10")
        .contains("\r\nDrenthe,,,");
  }

  @Test
  void drawsWhatStandsOnItsOwn() throws Exception {
    assertThat(parsed(picture.svg()).getElementsByTagName("rect").getLength()).isGreaterThan(10);
    assertThat(picture.svg()).contains("te weinig gemeenten om te tonen");

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngFile.of(picture.svg())));
    assertThat(image.getWidth()).isEqualTo(1600);
  }

  @Test
  void leadsFromTheMapToWhatIsPublicOnly() throws Exception {
    UUID round = UUID.randomUUID();
    String svg =
        new HexMap(
                WORDS,
                round,
                "",
                cell ->
                    new HexMap.Shown(
                        CellLook.of(cell.progress()), WORDS.progress(cell.progress(), true)))
            .draw(
                "Kaart",
                List.of(
                    cell("GM0193", "Zwolle", 4, 2, Progress.BOTH_SIDES, new Share(60, 75)),
                    cell("GM0150", "Deventer", 4, 3, Progress.TAKING_PART, null),
                    cell("GM9999", "Voorheen", null, null, Progress.NOT_YET, null)));

    Document map = parsed(svg);
    assertThat(map.getElementsByTagName("polygon").getLength()).isEqualTo(2);
    assertThat(map.getElementsByTagName("a").getLength()).isEqualTo(1);
    assertThat(svg)
        .contains("/gemeenten/GM0193/zelftest/" + round)
        .contains("Deventer: Begon, maar de gemeente diende niet in")
        .doesNotContain("Voorheen");
    assertThat(ImageIO.read(new ByteArrayInputStream(PngFile.of(svg)))).isNotNull();
  }

  /** Nobody reads from the map what a municipality answered that did not publish it. */
  @Test
  void givesAMunicipalityTheResultOfItsProvinceOrTheOneThatItPublished() {
    List<FigureGroup> groups = List.of(FigureGroup.NATION, EAST, WEST);
    NationalFigures figures =
        new NationalFigures(
            UUID.randomUUID(),
            "Ronde",
            2026,
            "clientondersteuning",
            "Zelftest",
            1,
            Instant.parse("2026-10-01T04:00:00Z"),
            Instant.parse("2026-11-01T04:00:00Z"),
            10,
            groups,
            List.of(),
            List.of(
                new SubjectFigures(
                    new FigureSubject(
                        FigureSubject.Kind.TOTAL,
                        FigureSubject.TOTAL,
                        Obligation.LAW,
                        null,
                        null,
                        null,
                        null),
                    List.of(SHOWN, SHOWN, Figure.hidden(WEST)),
                    List.of(SHOWN, SHOWN, Figure.hidden(WEST)))));
    Picture map =
        new CountryMaps(
                WORDS,
                figures,
                List.of(
                    cell("GM0193", "Zwolle", 4, 2, Progress.BOTH_SIDES, new Share(30, 45)),
                    cell("GM0150", "Deventer", 4, 3, Progress.SUBMITTED, null),
                    new MapCell(
                        "GM0363", "Amsterdam", WEST, 2, 2, Progress.BOTH_SIDES, false, null)),
                "")
            .outcomes();

    assertThat(map.svg())
        .contains("Zwolle: eigen resultaat: 30 tot 45\u00a0%")
        .contains("Deventer: Overijssel samen: 70 tot 85\u00a0%")
        .contains("Amsterdam: Noord-Holland samen: Te weinig gemeenten om te tonen");
    assertThat(map.lines())
        .extracting(line -> line.get(0))
        .containsExactly("Overijssel", "Noord-Holland", "Zwolle");
    assertThat(map.lines().get(0)).endsWith("Niet te zeggen door wat onbekend is");
    assertThat(map.lines().get(2)).endsWith("Minder dan de helft");
    assertThat(map.data().get(2)).containsExactly("PV27", "Noord-Holland", "provincie", "", "", "");
    assertThat(map.isMap()).isTrue();
  }

  @Test
  void takesAStepOnlyWhereAllThatIsPossibleLiesInIt() {
    assertThat(Outcome.of(new Share(75, 100))).isEqualTo(Outcome.MUCH);
    assertThat(Outcome.of(new Share(50, 70))).isEqualTo(Outcome.OVER_HALF);
    assertThat(Outcome.of(new Share(0, 49))).isEqualTo(Outcome.UNDER_HALF);
    assertThat(Outcome.of(new Share(45, 55))).isEqualTo(Outcome.OPEN);
    assertThat(Outcome.of(null)).isEqualTo(Outcome.HIDDEN);
  }

  private static MapCell cell(
      String code, String name, Integer column, Integer row, Progress progress, Share law) {
    return new MapCell(code, name, EAST, column, row, progress, law != null, law);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
