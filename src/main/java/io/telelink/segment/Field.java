package io.telelink.segment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something that criteria can be about.
 *
 * @param name   as it stands in rules
 * @param label  in words; empty where the texts have it, under {@code segment.field.} and the name
 * @param place  under which heading it is offered
 * @param unit   as in {@code models/features.yaml}; {@code %} for shares, which rules hold from 0 to 1
 * @param min    smallest number that makes sense
 * @param max    greatest number that makes sense
 * @param whole  whether only whole numbers make sense
 * @param levels what a level can be
 */
public record Field(String name, String label, Place place, Type type, String unit, double min, double max, boolean whole,
                    List<String> levels) {

    /** Kinds of values. */
    public enum Type {
        NUMBER(EnumSet.of(Operator.EQUAL, Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST,
                Operator.BETWEEN, Operator.MISSING, Operator.KNOWN)),
        LEVEL(EnumSet.of(Operator.IN, Operator.NOT_IN, Operator.MISSING, Operator.KNOWN)),
        FLAG(EnumSet.of(Operator.IS, Operator.MISSING, Operator.KNOWN));

        private final Set<Operator> operators;

        Type(Set<Operator> operators) {
            this.operators = operators;
        }

        /** What can be asked of it, in the order in which it is offered. */
        public List<Operator> operators() {
            return List.copyOf(operators);
        }
    }

    /** Headings. */
    public enum Place {
        CUSTOMER, ANSWER, FEATURE
    }

    public Field {
        levels = List.copyOf(levels);
    }
}
