-- What turned out lately, for the board.
CREATE INDEX ix_retention_action_turned_out ON retention_action (closed_on DESC, id DESC) WHERE status IN ('RETAINED', 'LOST');
