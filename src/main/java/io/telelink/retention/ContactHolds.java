package io.telelink.retention;

import java.util.Collection;
import java.util.Set;

/** Says who is deliberately not contacted; modules above implement it as a bean. */
public interface ContactHolds {

    /** Those of these customers who are held out now. Asked with up to some hundred thousand at once. */
    Set<Long> heldOut(Collection<Long> customerIds);

    /** Everybody who is held out now. */
    Set<Long> heldOut();
}
