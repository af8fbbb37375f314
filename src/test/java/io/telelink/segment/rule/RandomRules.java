package io.telelink.segment.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import io.telelink.segment.Criterion;
import io.telelink.segment.Field;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.Rule;

/** Valid rules of every shape over the fields there are. */
public final class RandomRules {

    private final List<Field> fields;
    private final RandomGenerator random;

    public RandomRules(List<Field> fields, RandomGenerator random) {
        this.fields = fields;
        this.random = random;
    }

    public Group next() {
        return group(1);
    }

    private Group group(int depth) {
        List<Rule> parts = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            parts.add(depth < 4 && random.nextInt(3) == 0 ? group(depth + 1) : criterion());
        }
        return new Group(Join.values()[random.nextInt(3)], parts);
    }

    private Criterion criterion() {
        Field field = fields.get(random.nextInt(fields.size()));
        List<Operator> operators = field.type().operators();
        Operator operator = operators.get(random.nextInt(operators.size()));
        return new Criterion(field.name(), operator, switch (operator) {
            case MISSING, KNOWN -> List.of();
            case IS -> List.of(random.nextBoolean());
            case IN, NOT_IN -> IntStream.rangeClosed(0, random.nextInt(20))
                    .mapToObj(i -> (Object) field.levels().get(random.nextInt(field.levels().size()))).distinct().toList();
            case BETWEEN -> IntStream.range(0, 2).mapToObj(i -> number(field)).sorted().map(Object.class::cast).toList();
            default -> List.of(number(field));
        });
    }

    /** Small numbers more often than great ones, as in the data. */
    private Double number(Field field) {
        double span = Math.min(field.max() - field.min(), random.nextBoolean() ? 400 : 10);
        double number = field.min() + random.nextDouble() * span;
        return field.whole() ? (double) Math.round(number) : number;
    }
}
