package io.telelink.segment.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.Rule;
import io.telelink.segment.RuleProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the tree of a rule and writes down what it cannot read. It looks at the form alone: fields are checked elsewhere. */
final class RuleReader {

    private static final int LONGEST_TEXT = 200;
    private static final int WIDEST = 200;

    private final List<RuleProblem> problems;

    RuleReader(List<RuleProblem> problems) {
        this.problems = problems;
    }

    @Nullable Rule read(JsonNode json, String path, int depth) {
        if (depth > Rule.MAX_DEPTH + 1) {
            return refuse(path, "Groups stand at most " + Rule.MAX_DEPTH + " deep in each other.");
        }
        if (!json.isObject()) {
            return refuse(path, "A rule is an object with all, any, none, or a field.");
        }
        return json.has("field") ? criterion(json, path) : group(json, path, depth);
    }

    private @Nullable Rule group(JsonNode json, String path, int depth) {
        Optional<Join> join = Arrays.stream(Join.values()).filter(known -> json.has(known.key())).findFirst();
        if (join.isEmpty() || json.size() != 1) {
            return refuse(path, "A group has exactly one of all, any, none.");
        }
        JsonNode parts = json.path(join.get().key());
        if (!parts.isArray() || parts.size() > WIDEST) {
            return refuse(path, "'" + join.get().key() + "' needs a list of at most " + WIDEST + " rules.");
        }
        List<Rule> read = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Rule part = read(parts.get(i), RulePaths.part(path, join.get(), i), depth + 1);
            if (part != null) {
                read.add(part);
            }
        }
        return new Group(join.get(), read);
    }

    private @Nullable Rule criterion(JsonNode json, String path) {
        List<Operator> operators = Arrays.stream(Operator.values()).filter(operator -> json.has(operator.key())).toList();
        if (!json.path("field").isString() || operators.size() != 1 || json.size() != 2) {
            return refuse(path, "A criterion has a field and exactly one of "
                    + Arrays.stream(Operator.values()).map(Operator::key).collect(Collectors.joining(", ")) + ".");
        }
        Operator operator = operators.getFirst();
        JsonNode given = json.path(operator.key());
        List<Object> values = new ArrayList<>();
        if (given.isArray() && given.size() > Rule.MAX_VALUES) {
            return refuse(path, "A criterion has at most " + Rule.MAX_VALUES + " values, not " + given.size() + ".");
        }
        for (JsonNode value : given.isArray() ? List.copyOf(given.values()) : List.of(given)) {
            Object read = value(value);
            if (read == null) {
                return refuse(path, "A value is a number, a text of at most " + LONGEST_TEXT + " characters, true or false.");
            }
            values.add(read);
        }
        if (operator == Operator.MISSING || operator == Operator.KNOWN) {
            return values.equals(List.of(true)) ? new Criterion(text(json), operator)
                    : refuse(path, "'" + operator.key() + "' can only be true.");
        }
        return new Criterion(text(json), operator, values);
    }

    private static String text(JsonNode json) {
        String name = json.path("field").stringValue();
        return name.substring(0, Math.min(name.length(), LONGEST_TEXT));
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isString() && value.stringValue().length() <= LONGEST_TEXT) {
            return value.stringValue();
        }
        return value.isBoolean() ? value.booleanValue() : null;
    }

    private @Nullable Rule refuse(String path, String message) {
        problems.add(new RuleProblem(path, message));
        return null;
    }
}
