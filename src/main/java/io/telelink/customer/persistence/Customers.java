package io.telelink.customer.persistence;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Customers one at a time. */
interface Customers extends Repository<CustomerEntity, Long> {

    Optional<CustomerEntity> findByAccountNumber(String accountNumber);
}
