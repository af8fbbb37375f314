package io.telelink.customer;

/** Where lists find the groups that they can be narrowed to; the module that keeps them implements it. */
public interface CustomerGroups {

    /** @throws UnusableGroupException when the person who asks may not see it, it is not there, or no longer valid */
    CustomerGroup find(long id);
}
