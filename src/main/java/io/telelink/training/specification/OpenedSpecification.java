package io.telelink.training.specification;

import java.util.Optional;

/**
 * A specification to read and change.
 *
 * @param text        that holds; of a retired one without default, the last
 * @param defaultText the file of {@code models/}, where there is one
 */
public record OpenedSpecification(ListedSpecification listed, String text, Optional<String> defaultText) {
}
