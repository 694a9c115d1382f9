-- Since when somebody is what they are in a call: whoever has it a second time begins a second stretch.
ALTER TABLE call_person ADD COLUMN since bigint;
