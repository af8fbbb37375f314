package io.telelink.segment;

/**
 * Why a rule cannot be used.
 *
 * @param path    where in the rule, as in {@code all[1].any[0]}; empty for the rule as a whole
 * @param message in a sentence that names the field and what would be allowed
 */
public record RuleProblem(String path, String message) {

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
