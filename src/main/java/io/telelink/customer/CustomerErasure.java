package io.telelink.customer;

/** Destroys what is known about a customer as a person. */
public interface CustomerErasure {

    /**
     * Erases the account number, every feature of every snapshot, every bill, what was wrong in their rows of refused files, and
     * the salt, in the caller's transaction. What is left is a number that stands for somebody nobody can name.
     *
     * @return number of snapshots
     * @throws IllegalStateException when the customer was erased before
     */
    long erase(long customerId);
}
