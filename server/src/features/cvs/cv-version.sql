select v.content from cv_version v where v.person_id = (select app_person()) and v.id = $1
