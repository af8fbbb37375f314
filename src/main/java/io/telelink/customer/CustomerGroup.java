package io.telelink.customer;

/**
 * A named choice of customers that another module keeps.
 *
 * @param version   another one as soon as the choice itself is another one
 * @param condition who belongs to it at this moment
 */
public record CustomerGroup(long id, String name, int version, CustomerCondition condition) {
}
