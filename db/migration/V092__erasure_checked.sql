-- Apart from V090, so that nobody waits while a large table is read: what was kept before cannot fail it.
ALTER TABLE prediction VALIDATE CONSTRAINT ck_prediction_pricing;
