package io.telelink.training.specification;

import java.util.List;

/** A text that cannot be saved or tried for what is wrong in it. */
public class InvalidSpecificationException extends RuntimeException {

    private final List<SpecificationFault> faults;

    public InvalidSpecificationException(List<SpecificationFault> faults) {
        super("The specification has " + (faults.size() == 1 ? "a fault" : faults.size() + " faults") + "; the first: "
                + (faults.getFirst().line() > 0 ? "line " + faults.getFirst().line() + ", " : "")
                + (faults.getFirst().key().isEmpty() ? "" : "key '" + faults.getFirst().key() + "' ") + faults.getFirst().reason());
        this.faults = List.copyOf(faults);
    }

    public List<SpecificationFault> faults() {
        return faults;
    }
}
