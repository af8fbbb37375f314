package io.telelink.monitoring;

/** How far a distribution has moved: in practice, and beyond what chance explains. */
public enum DriftLevel {
    STABLE, WATCH, DRIFTED
}
