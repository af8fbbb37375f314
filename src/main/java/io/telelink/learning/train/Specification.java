package io.telelink.learning.train;

import io.telelink.learning.Task;
import java.io.InputStream;

/** Skeleton; more components follow. */
public record Specification(String name, String title, Task task, String text) {

    public static Specification read(String fileName, InputStream yaml) {
        throw new UnsupportedOperationException();
    }
}
