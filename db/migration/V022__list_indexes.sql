-- They served nothing but sorting the list of customers, for which the order is now kept in memory: a sort over a join with the
-- current snapshot never used them, and every imported row paid for them.
DROP INDEX ix_customer_snapshot_state, ix_customer_snapshot_monthly_charge, ix_customer_snapshot_account_length,
    ix_customer_snapshot_service_calls;
