package io.telelink.learning.data;

/** How the values of a raw feature are to be read. */
public enum Kind {
    /** A number, within the declared range. */
    NUMERIC,
    /** One of the declared levels, held as its index; an unknown level is held as the number of levels. */
    CATEGORICAL,
    /** Yes or no, held as 1 or 0. */
    FLAG
}
