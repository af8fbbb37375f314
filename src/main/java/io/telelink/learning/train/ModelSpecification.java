package io.telelink.learning.train;

import io.telelink.learning.ModelFile;
import io.telelink.learning.Task;

/** How a model of any kind is built, as a YAML file of {@code models/} says it. */
public sealed interface ModelSpecification permits Specification, ValueSpecification, SurvivalSpecification {

    /** Longest name of a specification. */
    int LONGEST_NAME = 60;

    /** Longest title of a specification. */
    int LONGEST_TITLE = 100;

    /** The file, for messages. */
    String file();

    /** Unique among the specifications. */
    String name();

    /** For people. */
    String title();

    Task task();

    /** The algorithm as specifications write it, such as {@code random-forest}. */
    String algorithmName();

    /** Text of the file. */
    String text();

    /**
     * Reads a specification of any kind; task and algorithm say which.
     *
     * @throws io.telelink.learning.InvalidModelFileException naming file, line, key and what is allowed
     */
    static ModelSpecification read(String fileName, String text) {
        return SpecificationFile.read(ModelFile.read(fileName, text), text);
    }
}
