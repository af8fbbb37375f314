package io.telelink.customer.persistence;

import java.time.LocalDate;

import io.telelink.customer.Customer;
import io.telelink.customer.CustomerStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A subscriber, as JPA reads one. */
@Entity
@Table(name = "customer")
@NullUnmarked
class CustomerEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String accountNumber;

    @Enumerated(EnumType.STRING)
    private CustomerStatus status;

    private LocalDate joinedOn;

    private LocalDate churnedOn;

    private Long currentSnapshotId;

    protected CustomerEntity() {
    }

    Customer toCustomer() {
        return new Customer(id, accountNumber, status, joinedOn, churnedOn, currentSnapshotId);
    }
}
