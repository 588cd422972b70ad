-- What a department said of an item, for the lists of the desk.
create index department_answer_of_item on department_answer (case_no, item_id, received_at);
