package io.telelink.shell.chart;

/** A place on the axis that is worth a word, such as a threshold. */
public record Mark(double at, String label) {}
