package nl.zelftest.reporting;

import nl.zelftest.questionset.Obligation;

/** What a figure is about, by codes only. */
record Subject(FigureSubject.Kind kind, String code, Obligation obligation) {}
