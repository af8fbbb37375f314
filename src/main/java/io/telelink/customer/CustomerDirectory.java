package io.telelink.customer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Finds customers, one or many. Open to every role; unknown sort properties are refused by name. */
public interface CustomerDirectory {

    Optional<CustomerDetails> find(String accountNumber);

    /**
     * One page of the customers that match.
     *
     * @param page sorted by properties of {@link CustomerSort}; by account number where unsorted
     * @throws IllegalArgumentException naming what can be sorted by
     * @throws UnusableGroupException   when the filter names a group that cannot be used
     */
    List<CustomerRow> list(CustomerFilter filter, Pageable page);

    long count(CustomerFilter filter);

    /** Hands over every customer that matches, one by one, however many there are. */
    void export(CustomerFilter filter, Sort sort, Consumer<CustomerRow> consumer);

    /** Some of the customers that a condition chooses, in no particular order. */
    List<CustomerRow> sample(CustomerCondition condition, int most);

    /** All snapshots of a customer, newest first. */
    List<Snapshot> history(long customerId);
}
