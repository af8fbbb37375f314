package io.telelink.training.specification;

import io.telelink.learning.InvalidModelFileException;

/**
 * Something wrong in the text of a specification.
 *
 * @param line   from 1; 0 where it belongs to no line
 * @param key    such as {@code threshold.policy}; empty where the text as a whole is wrong
 * @param reason what is wrong, and what is allowed
 */
public record SpecificationFault(int line, String key, String reason) {

    static SpecificationFault of(InvalidModelFileException fault) {
        return new SpecificationFault(fault.line(), fault.key(), fault.reason());
    }
}
