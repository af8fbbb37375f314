package io.telelink.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which customers a churn version learned from and was tested on, so that whoever wants the same rows later can read them again.
 * Together with {@link ModelVersion#churnWindowDays} it says all that the draw needs.
 *
 * @param cutOffs days that the rows are of, newest first as they were pooled; empty where they are of many days, as files gave their
 *                outcomes
 * @param most    rows of more of which so many were drawn
 */
public record TrainedOn(List<LocalDate> cutOffs, int most) {

    /** Entries of a version's provenance. */
    public static final String CUT_OFFS = "cutOffs";
    public static final String MOST = "mostRows";

    public TrainedOn {
        cutOffs = List.copyOf(cutOffs);
    }

    /** What a version says of it; empty for a value model, and for a version of before they said so. */
    public static Optional<TrainedOn> of(ModelVersion version) {
        return version.provenance().get(CUT_OFFS) instanceof List<?> days && version.provenance().get(MOST) instanceof Number most
                ? Optional.of(new TrainedOn(days.stream().map(day -> LocalDate.parse(day.toString())).toList(), most.intValue()))
                : Optional.empty();
    }

    /** As provenance has it. */
    public Map<String, Object> entries() {
        return Map.of(CUT_OFFS, cutOffs.stream().map(LocalDate::toString).toList(), MOST, most);
    }
}
