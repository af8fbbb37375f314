package io.telelink.shell;

import java.util.Optional;

/** Something about the store that everybody must know wherever they are, such as that nothing in it is real. */
@FunctionalInterface
public interface StoreNotice {

    /** In a few words; empty while there is nothing to say. Asked at each navigation of somebody who is signed in. */
    Optional<String> text();
}
