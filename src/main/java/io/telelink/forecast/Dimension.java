package io.telelink.forecast;

/** What the base is divided by. Every customer is in one part of each, but for segments, which may overlap. */
public enum Dimension {
    /** Not divided: one part, everybody. */
    ALL,
    /** State of the United States. */
    STATE,
    /** International plan and voice mail plan together. */
    PLAN,
    /** How long the customer has been here. */
    TENURE,
    /** Risk band of the last answer. */
    RISK,
    /** Feature that raises the risk most. */
    REASON,
    /** Segment shared with everybody, by its id. */
    SEGMENT
}
