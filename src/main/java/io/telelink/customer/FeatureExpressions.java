package io.telelink.customer;

import io.telelink.learning.data.Feature;

/** Where the store keeps a raw feature. */
public interface FeatureExpressions {

    /**
     * The feature of the current snapshot as SQL over the alias of {@link CustomerSource#SNAPSHOT}: a number, a boolean, or
     * a text with the level in words; null where it is unknown.
     */
    String of(Feature feature);

    /** Stands for a category that is none of the declared levels. */
    String unknownLevel();
}
