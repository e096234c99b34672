-- Each step of a practice takes back what was told of the step before.

create index notification_by_practice on notification (practice_id) where hidden_at is null;
