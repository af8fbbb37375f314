package io.telelink.health;

/**
 * A part of the health report. Modules add theirs as Spring beans; they are asked as the administrator who looks, each time
 * somebody looks, and must answer within a few milliseconds.
 */
public interface HealthSection {

    /** For programs, such as "database". */
    String key();

    /** Sections stand in ascending order. */
    int order();

    HealthPart part();
}
