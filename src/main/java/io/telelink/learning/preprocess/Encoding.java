package io.telelink.learning.preprocess;

/** How categories become numbers. */
public enum Encoding {
    /** One indicator per level, and one for the unknown level. */
    ONE_HOT,
    /** The index of the level; the unknown level is the greatest. */
    ORDINAL
}
