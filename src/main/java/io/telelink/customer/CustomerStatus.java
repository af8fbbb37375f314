package io.telelink.customer;

/** Whether a subscriber is still with the company. */
public enum CustomerStatus {
    ACTIVE, CHURNED
}
