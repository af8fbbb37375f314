package io.telelink.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The file of a {@link ModelFile}, where its keys stand, and what is wrong with it; null where the first fault ends the reading. */
record ModelSource(String file, YamlText places, @Nullable Map<String, InvalidModelFileException> faults) {

    InvalidModelFileException fault(String place, String reason) {
        return new InvalidModelFileException(file, place, reason).at(places);
    }

    /** @param quiet for what follows from a fault that was reported */
    void report(InvalidModelFileException fault, boolean quiet) {
        if (faults == null) {
            throw fault;
        }
        if (!quiet) {
            faults.putIfAbsent(fault.key() + ": " + fault.reason(), fault);
        }
    }

    /** What was found wrong so far, in the order of lines. */
    List<InvalidModelFileException> inOrder() {
        return faults == null ? List.of()
                : faults.values().stream().sorted(Comparator.comparingInt(InvalidModelFileException::line)).toList();
    }
}
