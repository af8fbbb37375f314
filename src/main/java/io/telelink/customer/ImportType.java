package io.telelink.customer;

/** What the rows of a file are about. */
public enum ImportType {
    CUSTOMERS, BILLING
}
