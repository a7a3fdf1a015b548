package nl.zelftest.reporting;

import nl.zelftest.round.Round;

/** A round with its newest edition. */
record MadeRound(Round round, FigureEdition edition) {}
