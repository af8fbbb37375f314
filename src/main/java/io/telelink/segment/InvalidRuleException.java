package io.telelink.segment;

import java.util.List;
import java.util.stream.Collectors;

/** A rule that cannot be used as it stands. */
public class InvalidRuleException extends RuntimeException {

    private final transient List<RuleProblem> problems;

    public InvalidRuleException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
