package io.telelink.training.specification;

/** Somebody else saved or retired the specification since it was opened. */
public class SpecificationChangedException extends RuntimeException {

    public SpecificationChangedException(String name, int basedOn, int newest) {
        super("The specification " + name + " was changed meanwhile: this is based on " + version(basedOn) + ", but the newest is "
                + version(newest) + ". Open it again and make the change there.");
    }

    private static String version(int number) {
        return number == 0 ? "no saved version" : "version " + number;
    }
}
