package io.telelink.monitoring.alert;

import java.util.List;
import java.util.Set;

import io.telelink.monitoring.AlertKind;

/** Whether the reason of an alert is gone: one run without it may be chance, several in a row are not. */
public final class Quietness {

    private Quietness() {
    }

    /**
     * @param findings of the runs of a version, the newest first
     * @param runs     that must have given no reason
     */
    public static boolean isOver(AlertKind kind, List<Set<AlertKind>> findings, int runs) {
        return findings.size() >= runs && findings.stream().limit(runs).noneMatch(found -> found.contains(kind));
    }
}
