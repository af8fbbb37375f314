package io.telelink.segment;

import java.util.List;

/** Parts joined by and, or, not. Only the outermost group may be empty: then it is everyone. */
public record Group(Join join, List<Rule> parts) implements Rule {

    public Group {
        parts = List.copyOf(parts);
    }
}
