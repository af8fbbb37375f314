package io.telelink.training.job;

import java.time.LocalDate;
import java.util.List;

import io.telelink.customer.ChurnWindow;
import io.telelink.customer.LabelledSnapshot;
import io.telelink.customer.Snapshots;
import io.telelink.customer.TrainingRows;
import io.telelink.job.JobFailedException;
import io.telelink.training.TrainingSettings;
import io.telelink.training.TrainingWindow;
import org.springframework.stereotype.Component;

/** Reads the labelled customers that a window means, each at most once. */
@Component
class LabelledRows {

    private final TrainingRows rows;
    private final Snapshots snapshots;
    private final TrainingSettings settings;

    LabelledRows(TrainingRows rows, Snapshots snapshots, TrainingSettings settings) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.settings = settings;
    }

    /**
     * What was read.
     *
     * @param cutOffs days that they are of, newest first; empty where they are of many days of a file
     */
    record Read(List<LabelledSnapshot> labelled, List<LocalDate> cutOffs) {

        long churners() {
            return labelled.stream().filter(LabelledSnapshot::churned).count();
        }

        boolean hasAtLeast(long ofEach) {
            return churners() >= ofEach && labelled.size() - churners() >= ofEach;
        }
    }

    /**
     * The rows of a window.
     *
     * @param enough how many who left and who stayed the latest cut-off must have not to be given up for what files told
     * @throws JobFailedException where there are fewer cut-offs than are to be pooled
     */
    Read of(TrainingWindow window, int windowDays, int most, long enough) {
        return switch (window) {
            case TrainingWindow.Latest latest -> latest(windowDays, most, enough);
            case TrainingWindow.CutOff(LocalDate day) -> new Read(rows.labelled(day, windowDays, most), List.of(day));
            case TrainingWindow.Pooled(int cutOffs) -> pooled(rows.latestLabelledCutOffs(windowDays, cutOffs), cutOffs, windowDays, most);
        };
    }

    int most() {
        return settings.maxRows();
    }

    /**
     * The latest cut-off whose churn window has passed tells most of how customers leave now. Where its rows do not suffice, as
     * when each row of a file has a date of its own, all snapshots do that a file gave an outcome for: those are of one window.
     */
    private Read latest(int windowDays, int most, long enough) {
        Read latest = rows.latestLabelledCutOff(windowDays)
                .map(cutOff -> new Read(rows.labelled(cutOff, windowDays, most), List.of(cutOff)))
                .orElse(new Read(List.of(), List.of()));
        return latest.hasAtLeast(enough) || windowDays != ChurnWindow.DAYS ? latest
                : new Read(snapshots.labelled(most), List.of());
    }

    private Read pooled(List<LocalDate> cutOffs, int wanted, int windowDays, int most) {
        if (cutOffs.size() < wanted) {
            throw new JobFailedException("There are only " + cutOffs.size() + " cut-offs with enough customers of which it is known who "
                    + "left, not " + wanted + ": pool fewer.");
        }
        return new Read(rows.pooled(cutOffs, windowDays, most), cutOffs);
    }
}
