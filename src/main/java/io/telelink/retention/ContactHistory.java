package io.telelink.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** Who was contacted when, for those who must know whether an outcome owes something to a contact. */
public interface ContactHistory {

    /**
     * Those of these customers who were contacted within a time.
     *
     * @param customers at most some ten thousand at a time
     * @param from      day of the business, included as the last is
     */
    Set<Long> contacted(Collection<Long> customers, LocalDate from, LocalDate to);
}
